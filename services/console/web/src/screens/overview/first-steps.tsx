import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { meQuery } from '../../platform.ts'
import { Command } from '../../ui/command.tsx'
import { shellQuoted } from '../../ui/shell-quoted.ts'

/** From nothing to the first reading: commands to be copied as they are. */
export function FirstSteps() {
  const { data: me } = useSuspenseQuery(meQuery)
  const [{ id, key }] = useState(drawPipeline)
  const { origin } = location
  return (
    <section aria-labelledby="first" className="first-steps">
      <h2 id="first">Your first reading, in four steps</h2>
      <ol>
        <li>
          Sign in on the command line: it asks for your password.
          <Command
            text={`read -rsp 'Password: ' PASSWORD && TOKEN=$(curl -s ${origin}/api/v1/auth/tokens \\
  -d grant_type=password --data-urlencode ${shellQuoted(`username=${me.name}`)} --data-urlencode "password=$PASSWORD" \\
  | grep -o '"access_token":"[^"]*' | cut -d '"' -f 4)`}
          />
        </li>
        <li>
          Make a pipeline, or <Link to="/app/pipelines/-/new">make it here</Link>.
          <Command
            text={`curl -X POST ${origin}/api/v1/pipelines \\
  -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \\
  -d '{"id":"${id}","key":"${key}","label":"First"}'`}
          />
        </li>
        <li>
          Send a value, as a device does.
          <Command
            text={`curl -X POST ${origin}/api/v1/pipelines/${id}/readings \\
  -H "X-Pipeline-Key: ${key}" -H "Content-Type: application/json" \\
  -d '{"ivp1":21}'`}
          />
        </li>
        <li>
          See it here: this view changes as soon as there is a pipeline, and it is{' '}
          <Link to="/app/pipelines/$id" params={{ id }}>
            pipeline {id}
          </Link>
          .
        </li>
      </ol>
    </section>
  )
}

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'

/** An id and a key that nobody else has, by all odds. */
function drawPipeline(): { id: string; key: string } {
  const [number, ...letters] = crypto.getRandomValues(new Uint32Array(17))
  return {
    id: String(number! % 100_000_000).padStart(8, '0'),
    key: letters.map((letter) => LETTERS[letter % LETTERS.length]).join('')
  }
}
