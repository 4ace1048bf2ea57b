import { Field } from '../../ui/field.tsx'

const LENGTH = { min: 12, max: 256 }

/** The password that a user is given, with the rules it must keep. */
export const NewPasswordField = () => (
  <Field
    label="Password"
    name="password"
    type="password"
    required
    minLength={LENGTH.min}
    maxLength={LENGTH.max}
    autoComplete="new-password"
    hint={`${LENGTH.min} signs at least, of any kind; not the name.`}
  />
)
