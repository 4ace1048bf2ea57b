#!/bin/sh
# Sends one reading: send-reading.sh ivp1=230 svp1=hello
set -eu
: "${FIELDGATE_URL:?such as https://fieldgate.example}" "${FIELDGATE_PIPELINE:?8 digits}" "${FIELDGATE_PIPELINE_KEY:?}"
[ $# -gt 0 ] || { echo 'Usage: send-reading.sh ivp1=230 svp1=hello' >&2; exit 2; }

body=
for pair; do
  pin=${pair%%=*} value=${pair#*=}
  case $pin in
    ivp[1-8]) ;;
    svp[1-4]) value="\"$(printf %s "$value" | sed 's/\\/\\\\/g; s/"/\\"/g')\"" ;;
    *) echo "There is no pin $pin." >&2; exit 2 ;;
  esac
  body="${body:+$body,}\"$pin\":$value"
done

# One name for all attempts: what was stored but not answered is not stored twice. curl itself knows which failures
# pass (no answer, 408, 429, 5xx), honours Retry-After and doubles its waits.
# The key comes by a file descriptor: arguments stand in the list of processes.
exec curl --fail-with-body --silent --show-error --max-time 20 --retry 5 --retry-connrefused \
  -H 'Content-Type: application/json' -H "Idempotency-Key: $(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')" -H @- \
  --data-binary "{$body}" "${FIELDGATE_URL%/}/api/v1/pipelines/$FIELDGATE_PIPELINE/readings" <<EOF
X-Pipeline-Key: $FIELDGATE_PIPELINE_KEY
EOF
