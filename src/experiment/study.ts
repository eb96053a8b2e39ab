import type { CostFindings } from "./cost-run.ts"
import type { Conditions } from "./studies/conditions.ts"
import { conductCost, type CostStudy } from "./studies/cost.ts"
import { conductEpoch, type EpochFindings, type EpochStudy } from "./studies/epoch.ts"
import { conductRace, type BatchRaceFindings, type BatchRaceStudy } from "./studies/race.ts"
import { conductStepTime, type StepTimeFindings, type StepTimeStudy } from "./studies/step-time.ts"
import { conductSurface, type SurfaceFindings, type SurfaceStudy } from "./studies/surface.ts"
import {
  conductThroughput,
  type ThroughputFindings,
  type ThroughputStudy,
} from "./studies/throughput.ts"

/** What a figure asks of the engine: a few runs on one problem, and what they tell. */
export type Study =
  BatchRaceStudy | CostStudy | EpochStudy | StepTimeStudy | SurfaceStudy | ThroughputStudy

export type Findings =
  | BatchRaceFindings
  | CostFindings
  | EpochFindings
  | StepTimeFindings
  | SurfaceFindings
  | ThroughputFindings

/** Conducts a study of any kind. */
export async function conduct(study: Study, conditions: Conditions = {}): Promise<Findings> {
  switch (study.kind) {
    case "cost":
      return conductCost(study, conditions)
    case "epoch":
      return conductEpoch(study, conditions)
    case "race":
      return conductRace(study, conditions)
    case "step-time":
      return conductStepTime(study, conditions)
    case "surface":
      return conductSurface(study, conditions)
    case "throughput":
      return conductThroughput(study, conditions)
  }
}
