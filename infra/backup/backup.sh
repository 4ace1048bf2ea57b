#!/bin/sh
# Makes one backup, whole or not at all: each database as it was at one moment, the secrets, the uploads.
#   backup.sh            one backup now
#   backup.sh schedule   one now, and again every BACKUP_HOURS
# From the environment: PGHOST, PGPORT, PGUSER and PGPASSWORD or PGPASSWORD_FILE of an administrator; BACKUPS, SECRETS
# and UPLOADS, three folders; BACKUPS_KEPT.
set -eu
umask 077
: "${BACKUPS:=/backups}" "${SECRETS:=/run/secrets}" "${UPLOADS:=/uploads}" "${BACKUPS_KEPT:=14}" "${BACKUP_HOURS:=24}"
[ -z "${PGPASSWORD_FILE:-}" ] || PGPASSWORD=$(cat "$PGPASSWORD_FILE")
export PGPASSWORD

backup() {
  name=$(date -u +%Y%m%dT%H%M%SZ)
  draft=$BACKUPS/.$name
  mkdir "$draft"
  databases=$(psql -qXAt --dbname=postgres --command="select datname from pg_database where datname like 'fieldgate\_%'")
  [ -n "$databases" ] || { echo 'there is no database to back up' >&2; return 1; }
  for database in $databases; do
    pg_dump --format=custom --dbname="$database" --file="$draft/$database.dump"
  done
  tar --create --numeric-owner --file="$draft/secrets.tar" --directory="$SECRETS" .
  # After the databases: a photo that came in between is a file too many, never one that is missing.
  tar --create --numeric-owner --file="$draft/uploads.tar" --directory="$UPLOADS" .
  (cd "$draft" && sha256sum -- *.dump *.tar >SHA256SUMS)
  sync
  mv "$draft" "$BACKUPS/$name"
  echo "backed up to $name"
  forget
}

# The newest BACKUPS_KEPT stay, and nothing of a backup that was cut short.
forget() {
  for old in $(ls -d "$BACKUPS"/[0-9]*Z | sort -r | tail -n "+$((BACKUPS_KEPT + 1))"); do rm -r "$old"; done
  find "$BACKUPS" -maxdepth 1 -name '.[0-9]*Z' -exec rm -r {} +
}

if [ "${1:-}" != schedule ]; then
  backup
  exit
fi
trap 'exit 0' TERM INT
while :; do
  # In a shell of its own, which ends at the first failure; the next hour is another chance.
  if "$0"; then wait_hours=$BACKUP_HOURS; else wait_hours=1; fi
  sleep "$((wait_hours * 3600))" &
  wait $!
done
