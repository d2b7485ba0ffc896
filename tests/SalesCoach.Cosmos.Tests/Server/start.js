// Starts the Cosmos-compatible server on a free port, prints the port, and ends when whoever started it does.
const { createHttpsServer } = require('@vercel/cosmosdb-server');
const { default: ResourceId } = require('@vercel/cosmosdb-server/lib/account/resource-id');

// The service writes its internal ids with "-" for "/", so that they can stand in addresses; from the 63rd database on it matters.
ResourceId.toBase64String = (bytes) => bytes.toString('base64').replace(/\//g, '-');
ResourceId.fromBase64String = (text) => Buffer.from(text.replace(/-/g, '/'), 'base64');

// What the SDK asks for and this server does not know: the plan of a query. Passing the query on as it is, is right for one partition.
const plan = JSON.stringify({
  partitionedQueryExecutionInfoVersion: 2,
  queryInfo: {},
  rewrittenQuery: '',
  queryRanges: [{ min: '', max: 'FF', isMinInclusive: true, isMaxInclusive: false }],
});

const server = createHttpsServer({ keepAlive: true });
const [answer] = server.listeners('request');
server.removeAllListeners('request');
server.on('request', (request, response) => {
  if (request.headers['x-ms-cosmos-is-query-plan-request']) {
    request.resume();
    response.setHeader('content-type', 'application/json');
    response.end(plan);
    return;
  }

  // Without this it answers 500 where a document is missing. Never on queries: one that lacks its partition key must fail.
  if (request.method === 'GET' && /\/docs\/[^/]+$/.test(request.url)) {
    request.headers['x-ms-documentdb-query-enablecrosspartition'] = 'True';
  }

  // An etag stands between quotes in a header; it compares them without.
  if (request.headers['if-match']) {
    request.headers['if-match'] = request.headers['if-match'].replace(/"/g, '');
  }

  answer(request, response);
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.stdin.on('end', () => process.exit()).resume();
