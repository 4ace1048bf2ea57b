/** What the refusal means, by its code. */
const REASONS: Readonly<Record<string, string>> = {
  oidc_login_failed: 'The sign-in was refused, took too long or was begun in another browser. Try again.',
  oidc_role_missing: 'The provider knows you, but gives you no role here. Ask an administrator.',
  oidc_provider_unavailable: 'The provider does not answer at this moment. Try again shortly.',
  oidc_provider_not_found: 'There is no such provider any more.',
  user_inactive: 'Your user is disabled. Ask an administrator.',
  sign_out_failed:
    'You are signed out of this page, but the platform could not be told: this browser still holds your session. Sign in and out again to end it.'
}

/** Says why the sign-in by a provider, or the sign-out, that was just tried came to nothing. */
export const SignInRefusal = ({ code }: { code: string }) => (
  <div className="notice notice-error" role="alert">
    <p>{REASONS[code] ?? 'The sign-in by the provider failed. Try again.'}</p>
    <small>
      Code <code>{code}</code>
    </small>
  </div>
)
