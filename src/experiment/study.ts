import {
  conductBatchSearch,
  type BatchSearchFindings,
  type BatchSearchStudy,
} from "./studies/batch-search.ts"
import type { CostFindings } from "./cost-run.ts"
import type { Conditions } from "./studies/conditions.ts"
import {
  conductBatchSurface,
  type BatchSurfaceFindings,
  type BatchSurfaceStudy,
} from "./studies/batch-surface.ts"
import {
  conductBreathing,
  type BreathingFindings,
  type BreathingStudy,
} from "./studies/breathing.ts"
import { conductCost, type CostStudy } from "./studies/cost.ts"
import { conductEpoch, type EpochFindings, type EpochStudy } from "./studies/epoch.ts"
import {
  conductGradientCloud,
  type GradientCloudFindings,
  type GradientCloudStudy,
} from "./studies/gradient-cloud.ts"
import {
  conductGradientMap,
  type GradientMapFindings,
  type GradientMapStudy,
} from "./studies/gradient-map.ts"
import {
  conductNoiseFloor,
  type NoiseFloorFindings,
  type NoiseFloorStudy,
} from "./studies/noise-floor.ts"
import {
  conductRegimeMap,
  type RegimeMapFindings,
  type RegimeMapStudy,
} from "./studies/regime-map.ts"
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
  | BatchRaceStudy
  | BatchSearchStudy
  | BatchSurfaceStudy
  | BreathingStudy
  | CostStudy
  | EpochStudy
  | StepTimeStudy
  | SurfaceStudy
  | ThroughputStudy
  | GradientMapStudy
  | GradientCloudStudy
  | NoiseFloorStudy
  | RegimeMapStudy

export type Findings =
  | BatchRaceFindings
  | BatchSearchFindings
  | BatchSurfaceFindings
  | BreathingFindings
  | CostFindings
  | EpochFindings
  | StepTimeFindings
  | SurfaceFindings
  | GradientMapFindings
  | GradientCloudFindings
  | NoiseFloorFindings
  | RegimeMapFindings
  | ThroughputFindings

/** Conducts a study of any kind. */
export async function conduct(study: Study, conditions: Conditions = {}): Promise<Findings> {
  switch (study.kind) {
    case "batch-surface":
      return conductBatchSurface(study, conditions)
    case "breathing":
      return conductBreathing(study, conditions)
    case "cost":
      return conductCost(study, conditions)
    case "epoch":
      return conductEpoch(study, conditions)
    case "batch-search":
      return conductBatchSearch(study, conditions)
    case "race":
      return conductRace(study, conditions)
    case "step-time":
      return conductStepTime(study, conditions)
    case "surface":
      return conductSurface(study, conditions)
    case "gradient-map":
      return conductGradientMap(study, conditions)
    case "gradient-cloud":
      return conductGradientCloud(study, conditions)
    case "noise-floor":
      return conductNoiseFloor(study, conditions)
    case "regime-map":
      return conductRegimeMap(study, conditions)
    case "throughput":
      return conductThroughput(study, conditions)
  }
}
