import { useState } from 'react'
import { keepTheme, readTheme, type Theme } from './theme.ts'

export function ThemeSwitch() {
  const [theme, setTheme] = useState(readTheme)
  const choose = (next: Theme) => {
    keepTheme(next)
    setTheme(next)
  }
  return (
    <label>
      <span className="visually-hidden">Colours</span>
      <select value={theme} onChange={(event) => choose(event.target.value as Theme)}>
        <option value="system">System colours</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </select>
    </label>
  )
}
