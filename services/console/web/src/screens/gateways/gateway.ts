import type { Schema } from '@fieldgate/sdk'
import type { Versioned } from '../../editing/versioned.ts'

export type Gateway = Schema<'Gateway'>

/** What of a gateway a person writes; the rest it tells itself. */
export type Profile = Pick<
  Gateway,
  'name' | 'description' | 'location' | 'tags' | 'metadata' | 'expectedIntervalSeconds'
>

export const PROFILE_LABELS: Readonly<Record<keyof Profile, string>> = {
  name: 'Name',
  description: 'Description',
  location: 'Location',
  tags: 'Tags',
  metadata: 'Metadata',
  expectedIntervalSeconds: 'Expected every, in seconds'
}

const profileOf = ({
  name,
  description,
  location,
  tags,
  metadata,
  expectedIntervalSeconds
}: Gateway): Profile => ({ name, description, location, tags, metadata, expectedIntervalSeconds })

/** The profile alone, under the version of the whole. */
export const profiled = ({ value, etag }: Versioned<Gateway>): Versioned<Profile> => ({
  value: profileOf(value),
  etag
})

export const titleOf = ({ id, name }: Pick<Gateway, 'id' | 'name'>): string => name ?? id
