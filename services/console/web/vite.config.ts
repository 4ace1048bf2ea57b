import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const PLATFORM = 'http://localhost:8000'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // Sources of the workspace, not what was built.
  resolve: { conditions: ['@fieldgate/source', 'browser', 'module', 'import'] },
  build: {
    outDir: '../page',
    emptyOutDir: true,
    target: 'es2023',
    // Its Content-Security-Policy knows no inline script.
    modulePreload: { polyfill: false }
  },
  server: { proxy: { '/api': PLATFORM, '/docs': PLATFORM, '/.well-known': PLATFORM } }
})
