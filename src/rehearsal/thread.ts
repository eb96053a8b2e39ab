import { conduct, type Findings, type Study } from "../experiment/study.ts"

/** What a thread does: it conducts the study that it is given. */
export default (study: Study): Promise<Findings> => conduct(study)
