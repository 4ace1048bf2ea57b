import { useMutation } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { signIn } from '../../platform.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ProviderLinks } from './provider-links.tsx'
import { SignInRefusal } from './sign-in-refusal.tsx'
import './sign-in.css'

export function SignIn() {
  const { next = '/app', refused } = useSearch({ from: '/app/sign-in' })
  const navigate = useNavigate()
  const attempt = useMutation({
    mutationFn: ({ username, password }: Record<'username' | 'password', string>) =>
      signIn(username, password),
    onSuccess: () => navigate({ href: next, replace: true })
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    attempt.mutate({ username: String(form.get('username')), password: String(form.get('password')) })
  }
  return (
    <main className="page page-narrow">
      <PageHeader title="Sign in" />
      {refused !== undefined && attempt.isIdle && <SignInRefusal code={refused} />}
      <form onSubmit={submit} className="form">
        <Field label="User name" name="username" autoComplete="username" required autoFocus />
        <Field label="Password" name="password" type="password" autoComplete="current-password" required />
        <ProblemNotice error={attempt.error} />
        <Button type="submit" kind="primary" busy={attempt.isPending}>
          Sign in
        </Button>
      </form>
      <ProviderLinks next={next} />
    </main>
  )
}
