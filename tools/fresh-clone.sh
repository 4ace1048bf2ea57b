#!/usr/bin/env bash
# Clones HEAD into an empty folder, installs with an empty package store and starts: a step that only works
# because of what this machine has kept shows here.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
port=8765
trap 'kill "${pid:-}" 2>/dev/null; wait 2>/dev/null; rm -rf "$work"' EXIT

git clone -q "$root" "$work/fieldgate"
cd "$work/fieldgate"
export npm_config_cache="$work/npm" XDG_DATA_HOME="$work/data" XDG_CACHE_HOME="$work/cache" PNPM_HOME="$work/pnpm"
PATH=$(tr : '\n' <<<"$PATH" | grep -v node_modules/.bin | paste -sd:)

PORT=$port npm start &
pid=$!
for _ in $(seq 600); do
  if curl -fsS "http://localhost:$port/api/v1/health" 2>/dev/null; then
    echo
    kill -INT -- "$(pgrep -f "$work/fieldgate/packages/standalone/src/main.ts|packages/standalone/src/main.ts" -n)" 2>/dev/null || true
    wait "$pid" || true
    exit 0
  fi
  kill -0 "$pid" 2>/dev/null || { echo 'npm start ended'; exit 1; }
  sleep 0.5
done
echo 'no answer within five minutes'
exit 1
