import { Navigate } from '@tanstack/react-router'

export const Home = () => <Navigate to="/app" replace />
