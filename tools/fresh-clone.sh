#!/usr/bin/env bash
# Clones HEAD into an empty folder, installs with an empty package store and starts: a step that only works
# because of what this machine has kept shows here.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
chmod 755 "$work"
port=8765
platform=
trap 'kill -KILL -- "-$platform" 2>/dev/null || true; rm -rf "$work"' EXIT

git clone -q "$root" "$work/fieldgate"
cd "$work/fieldgate"
export npm_config_cache="$work/npm" XDG_DATA_HOME="$work/data" XDG_CACHE_HOME="$work/cache" PNPM_HOME="$work/pnpm"
PATH=$(tr : '\n' <<<"$PATH" | grep -v node_modules/.bin | paste -sd:)

PORT=$port setsid npm start &
platform=$!
for _ in $(seq 600); do
  kill -0 "$platform" 2>/dev/null || { echo 'npm start ended'; exit 1; }
  curl -fsS "http://localhost:$port/api/v1/health" 2>/dev/null && break
  sleep 0.5
done
echo
curl -fsS "http://localhost:$port/api/v1/health" >/dev/null || { echo 'no answer within five minutes'; exit 1; }

# As Ctrl-C in a terminal does: to the whole group.
kill -INT -- "-$platform"
for _ in $(seq 20); do
  pgrep -g "$platform" >/dev/null || break
  sleep 0.5
done
pgrep -g "$platform" >/dev/null && { echo 'still running ten seconds after Ctrl-C'; exit 1; }
pgrep -f "$work" >/dev/null && { echo 'PostgreSQL is still running'; exit 1; }
echo 'stopped'
