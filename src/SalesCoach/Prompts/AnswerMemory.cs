namespace SalesCoach.Prompts;

/// <summary>Remembers the latest answers of this process, the least lately used leaving first. It may be lost at any time.</summary>
internal sealed class AnswerMemory<T>(int most) where T : class
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, T Value)>> _byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, T Value)> _inUse = [];

    /// <summary>The answer under a key; null where there is none.</summary>
    public T? Find(string key)
    {
        lock (_lock)
        {
            if (!_byKey.TryGetValue(key, out var node))
            {
                return null;
            }

            _inUse.Remove(node);
            _inUse.AddFirst(node);
            return node.Value.Value;
        }
    }

    /// <summary>Keeps an answer.</summary>
    public void Keep(string key, T value)
    {
        lock (_lock)
        {
            if (_byKey.Remove(key, out var old))
            {
                _inUse.Remove(old);
            }

            _byKey.Add(key, _inUse.AddFirst((key, value)));
            if (_byKey.Count > most && _inUse.Last is { } last)
            {
                _inUse.RemoveLast();
                _byKey.Remove(last.Value.Key);
            }
        }
    }
}
