import { Field } from '../../ui/field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { PROFILE_LABELS as LABELS, type Profile } from './gateway.ts'

/** The inputs for what a person writes of a gateway. */
export const ProfileFields = ({ profile }: { profile: Profile }) => (
  <>
    <Field label={LABELS.name} name="name" maxLength={128} defaultValue={profile.name ?? ''} />
    <TextArea
      label={LABELS.description}
      name="description"
      rows={3}
      maxLength={2000}
      defaultValue={profile.description ?? ''}
    />
    <div className="field-pair">
      <Field
        label="Latitude"
        name="lat"
        type="number"
        step="any"
        min={-90}
        max={90}
        defaultValue={profile.location?.lat ?? ''}
      />
      <Field
        label="Longitude"
        name="lon"
        type="number"
        step="any"
        min={-180}
        max={180}
        defaultValue={profile.location?.lon ?? ''}
      />
    </div>
    <Field
      label={LABELS.tags}
      name="tags"
      hint="Separated by commas, such as site:a, floor:3."
      defaultValue={profile.tags.join(', ')}
    />
    <Field
      label={LABELS.expectedIntervalSeconds}
      name="expectedIntervalSeconds"
      type="number"
      min={1}
      max={2_678_400}
      required
      hint="Silent for three of these it is offline."
      defaultValue={profile.expectedIntervalSeconds}
    />
    <TextArea
      label={LABELS.metadata}
      name="metadata"
      rows={4}
      className="code"
      spellCheck={false}
      hint="A JSON object of your own, up to 8 KiB. A member that is null is removed."
      defaultValue={JSON.stringify(profile.metadata, null, 2)}
    />
  </>
)
