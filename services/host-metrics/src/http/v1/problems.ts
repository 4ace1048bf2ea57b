import { Problem, ref } from '@fieldgate/types'

const problem = ref(Problem)

/** What any route of this face may answer with besides its own. */
export const problems = { 400: problem, 401: problem, 403: problem, 404: problem, 503: problem }
