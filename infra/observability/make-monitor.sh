#!/bin/sh
# Makes the passwords that are not there yet, and the role `monitor`; safe to run again.
set -eu
cd /var/lib/postgresql
for name in monitor grafana; do
  [ -s "$name" ] && continue
  head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n' >".$name"
  # Their readers are other accounts; nobody else mounts the volume.
  chmod 0444 ".$name"
  mv ".$name" "$name"
done

PGOPTIONS="--client-min-messages=warning"
PGPASSWORD=$(cat /run/secrets/postgres-password)
export PGOPTIONS PGPASSWORD
psql --quiet --no-psqlrc --set ON_ERROR_STOP=1 --host=postgres --username=postgres \
  --set "password=$(cat monitor)" <<'SQL'
select 'create role monitor' where not exists (select from pg_roles where rolname = 'monitor') \gexec
alter role monitor login connection limit 5 password :'password';
grant pg_monitor to monitor;
SQL
