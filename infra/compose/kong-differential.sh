#!/usr/bin/env bash
# Sends gateway/fixtures/requests.json through a real Kong with kong.yml, an echo in the place of each service:
#   infra/compose/kong-differential.sh [IMAGE]     kong:3.9.3, if none is named
set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/node_modules/.bin:$PATH"
image=${1:-kong:3.9.3}
name=kong-differential-$$
# Not every build of Node reads TypeScript.
echo=$(mktemp --suffix=.mjs)
node -p 'require("node:module").stripTypeScriptTypes(fs.readFileSync("gateway/src/testing/echo.ts", "utf8"))' >"$echo"
chmod a+r "$echo"

clean() {
  docker ps --all --quiet --filter "label=$name" | xargs --no-run-if-empty docker rm --force >/dev/null
  docker network rm "$name" >/dev/null
  rm "$echo"
}
trap clean EXIT
docker network create "$name" >/dev/null
start() { docker run --detach --label "$name" --network "$name" "$@" >/dev/null; }

for target in $(grep -oE 'target: "[^"]+' kong.yml | cut -d'"' -f2); do
  service=${target%:*}
  start --network-alias "$service" --volume "$echo:/echo.mjs:ro" \
    node:24-slim node /echo.mjs "$service" "${target#*:}"
done
start --name "$name" --publish 127.0.0.1::8000 --volume "$PWD/kong.yml:/etc/kong/kong.yml:ro" \
  --env KONG_DATABASE=off --env KONG_DECLARATIVE_CONFIG=/etc/kong/kong.yml --env KONG_PROXY_LISTEN=0.0.0.0:8000 \
  --env KONG_NGINX_HTTP_CLIENT_MAX_BODY_SIZE=9m "$image"
url=http://$(docker port "$name" 8000/tcp | head -n 1)
curl --silent --show-error --fail --output /dev/null --retry 60 --retry-delay 1 --retry-all-errors "$url/assets/ready"

GATEWAY_UNDER_TEST=$url vitest run --project gateway differential
