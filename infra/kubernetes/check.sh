#!/usr/bin/env bash
# Renders both overlays with kubectl's own kustomize (1.27 or newer), and checks what comes out.
set -euo pipefail
cd "$(dirname "$0")/../.."
command -v kubectl >/dev/null || { echo 'kubectl is not installed' >&2; exit 1; }
exec node_modules/.bin/vitest run --mode kubernetes --project infra/kubernetes
