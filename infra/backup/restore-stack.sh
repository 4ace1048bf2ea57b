#!/usr/bin/env bash
# Puts a backup back into a stack that has no volumes yet, and starts it:
#   infra/backup/restore-stack.sh [NAME]     the newest, if none is named
set -euo pipefail
cd "$(dirname "$0")/../.."
compose() { docker compose --file docker-compose.yml --file infra/compose/backup.yml "$@"; }
name=${1:-latest}

compose run --rm --no-deps restore secrets "$name"
compose up --detach --wait postgres
compose run --rm --no-deps restore databases "$name"
compose run --rm --no-deps restore uploads "$name"
compose up --detach --wait
