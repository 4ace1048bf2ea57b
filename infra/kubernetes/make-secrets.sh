#!/usr/bin/env bash
# Makes the secrets of a new installation, and gives them to the cluster: infra/kubernetes/make-secrets.sh [NAMESPACE]
# They are made by the image fieldgate/init, as for compose, and pass through a temporary folder that is gone after.
set -euo pipefail
namespace=${1:-fieldgate}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

docker run --rm --network none --user 0:0 --env POSTGRES_HOST=postgres-rw --env VALKEY_HOST=valkey \
  --volume "$scratch:/run/secrets" fieldgate/init
# The files belong to the groups of their readers in compose; here a pod is given the secrets it reads and no other.
[ -r "$scratch/postgres-password" ] || sudo chown -R "$(id -u)" "$scratch"

secret() {
  local name=$1
  shift
  local files=()
  for pair in "$@"; do files+=("--from-file=${pair%%=*}=$scratch/${pair#*=}"); done
  # Created, never replaced: the data is encrypted and reached with what was made first.
  kubectl --namespace "$namespace" create secret generic "$name" "${files[@]}"
}

kubectl create namespace "$namespace" --dry-run=client --output yaml | kubectl apply --filename -
for service in identity gateways pipelines records host-metrics; do
  own=("database-url=$service-database-url")
  if [ "$service" = identity ]; then own+=(admin-password=admin-password service-secret=identity-service-secret); fi
  if [ "$service" = pipelines ]; then own+=(key-pepper=pipelines-key-pepper); fi
  if [ "$service" = host-metrics ]; then own+=(legacy-metrics-token=legacy-metrics-token); fi
  if [ "$service" != identity ]; then own+=("service-secret=$service-service-secret"); fi
  case $service in identity | pipelines | host-metrics) own+=("owner-database-url=$service-owner-database-url") ;; esac
  secret "fieldgate-$service" "${own[@]}"
  secret "fieldgate-$service-owner" "owner-database-url=$service-owner-database-url"
done
secret fieldgate-counters valkey-url=valkey-url
secret fieldgate-valkey valkey.conf=valkey.conf
databases=(postgres-password=postgres-password)
for service in identity gateways pipelines records host-metrics; do
  databases+=("$service-database-url=$service-database-url" "$service-owner-database-url=$service-owner-database-url")
done
secret fieldgate-databases "${databases[@]}"
kubectl --namespace "$namespace" create secret generic fieldgate-superuser --type=kubernetes.io/basic-auth \
  --from-literal=username=postgres --from-file="password=$scratch/postgres-password"
