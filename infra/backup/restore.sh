#!/bin/sh
# Puts a backup back where nothing is yet.
#   restore.sh secrets|uploads|databases NAME    NAME: a backup, or `latest`
# The environment is that of backup.sh. Secrets go first: a new server is made with the password among them.
set -eu
umask 077
: "${BACKUPS:=/backups}" "${SECRETS:=/run/secrets}" "${UPLOADS:=/uploads}"
part=${1:?secrets, uploads or databases}
name=${2:?the name of a backup, or latest}
[ "$name" != latest ] || name=$(ls "$BACKUPS" | sort | tail -n 1)
cd "$BACKUPS/$name"
sha256sum --quiet --check SHA256SUMS

fail() {
  echo "$1" >&2
  exit 1
}

unpack() {
  [ -z "$(ls -A "$2")" ] || fail "$2 is not empty: nothing was changed"
  tar --extract --same-owner --same-permissions --numeric-owner --file="$1" --directory="$2"
}

ask() {
  psql -qXAt --set=ON_ERROR_STOP=1 "$@"
}

# Roles and databases as infra/init makes them; it gives the roles their passwords at the next start.
make_database() {
  owner=${1#fieldgate_}_owner
  app=${1#fieldgate_}_app
  for role in "$owner" "$app"; do
    [ -n "$(ask --dbname=postgres --command="select 1 from pg_roles where rolname = '$role'")" ] ||
      ask --dbname=postgres --command="create role \"$role\""
  done
  [ -n "$(ask --dbname=postgres --command="select 1 from pg_database where datname = '$1'")" ] ||
    ask --dbname=postgres --command="create database \"$1\" owner \"$owner\""
  tables=$(ask --dbname="$1" --command="select count(*) from pg_tables where schemaname in ('public', 'drizzle')")
  [ "$tables" = 0 ] || fail "$1 has tables: nothing was changed in it"
}

case $part in
  secrets) unpack secrets.tar "$SECRETS" ;;
  uploads) unpack uploads.tar "$UPLOADS" ;;
  databases)
    [ -z "${PGPASSWORD_FILE:-}" ] || PGPASSWORD=$(cat "$PGPASSWORD_FILE")
    export PGPASSWORD
    for dump in *.dump; do make_database "${dump%.dump}"; done
    for dump in *.dump; do
      pg_restore --single-transaction --exit-on-error --dbname="${dump%.dump}" "$dump"
    done
    ask --dbname=postgres --command='checkpoint'
    ;;
  *) fail "what is $part?" ;;
esac
echo "restored $part of $name"
