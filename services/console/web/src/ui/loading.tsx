export const Loading = () => (
  <p className="loading" role="status">
    Loading …
  </p>
)
