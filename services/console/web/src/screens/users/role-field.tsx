import { SelectField } from '../../ui/select-field.tsx'
import { ROLES } from './search.ts'

const WORDS = {
  viewer: 'viewer: reads everything',
  operator: 'operator: reads and writes everything',
  admin: 'admin: users, keys, audit and the system besides',
  member: 'member: only what it owns'
}

export const RoleField = ({ defaultValue }: { defaultValue: string }) => (
  <SelectField label="Role" name="role" defaultValue={defaultValue}>
    {ROLES.map((role) => (
      <option key={role} value={role}>
        {WORDS[role]}
      </option>
    ))}
  </SelectField>
)
