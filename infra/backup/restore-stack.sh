#!/usr/bin/env bash
# Puts a backup back into a stack that has no volumes yet, and starts it:
#   infra/backup/restore-stack.sh [NAME]     the newest, if none is named
# COMPOSE_FILE names the files of a stack with other overrides; backup.yml must be among them.
set -euo pipefail
cd "$(dirname "$0")/../.."
export COMPOSE_FILE=${COMPOSE_FILE:-docker-compose.yml:infra/compose/backup.yml}
name=${1:-latest}

docker compose run --rm --no-deps restore secrets "$name"
docker compose up --detach --wait postgres
docker compose run --rm --no-deps restore databases "$name"
docker compose run --rm --no-deps restore uploads "$name"
docker compose up --detach --wait
