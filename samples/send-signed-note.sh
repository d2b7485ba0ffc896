#!/bin/sh
# Sends a note as Standard Webhooks has it: signed with HMAC-SHA256 over id, time and body.
#   samples/send-signed-note.sh [URL] [DEAL] [TEXT]
# Without SECRET in the environment it uses the demo company's, which is good only on this machine.
set -eu
url=${1:-http://127.0.0.1:7071}
deal=${2:-eiderland-dairies}
text=${3:-Anke will send the signed annex by Friday. Claudia worries about the price of the second pump.}
secret=${SECRET:-whsec_U2FsZXNDb2FjaCBkZW1vIHNlY3JldCwgbm90IHNlY3JldA==}

now=$(date -u +%Y-%m-%dT%H:%M:%SZ)
id=msg_$(openssl rand -hex 12)
time=$(date +%s)
body=$(printf '{"type":"note.created","timestamp":"%s","data":{"id":"sample-1","text":"%s","dealId":"%s","authorId":"dana.reyes","occurredAt":"%s","updatedAt":"%s"}}' "$now" "$text" "$deal" "$now" "$now")
key=$(printf '%s' "${secret#whsec_}" | openssl base64 -d -A | od -An -tx1 | tr -d ' \n')
signature=$(printf '%s' "$id.$time.$body" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | openssl base64 -A)

curl -sS -i "$url/api/webhooks/standard" \
  -H 'Content-Type: application/json' -H "webhook-id: $id" -H "webhook-timestamp: $time" -H "webhook-signature: v1,$signature" \
  --data-binary "$body"
echo
