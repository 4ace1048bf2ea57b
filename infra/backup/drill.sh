#!/usr/bin/env bash
# The drill: fills a platform, backs it up, restores it into an empty server, and compares what it answers. On a real
# Docker Engine, with the scripts and the image of infra/compose/backup.yml.
set -euo pipefail
cd "$(dirname "$0")/../.."
exec node_modules/.bin/vitest run --mode docker --project infra/backup
