#!/usr/bin/env bash
# Checks what Prometheus reads, with its own tool: the configuration, the rules, and the rules' tests. Where promtool
# is not installed, Debian's package is unpacked into a temporary folder, so that no server starts.
set -euo pipefail
cd "$(dirname "$0")/prometheus"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

promtool=$(command -v promtool || true)
if [ -z "$promtool" ]; then
  (cd "$scratch" && apt-get -qq -o APT::Sandbox::User=root download prometheus && dpkg-deb --extract prometheus_*.deb .)
  promtool=$scratch/usr/bin/promtool
fi

"$promtool" check rules rules.yml
"$promtool" test rules rules.test.yml
# The configuration names its rules by where they are in the container.
sed "s#/etc/prometheus/rules.yml#$PWD/rules.yml#" prometheus.yml >"$scratch/prometheus.yml"
"$promtool" check config "$scratch/prometheus.yml"
