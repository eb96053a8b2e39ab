import BatchSizes from "./batch-sizes/BatchSizes.astro"
import CostTrace from "./cost-trace/CostTrace.astro"
import FiveMillion from "./five-million/FiveMillion.astro"
import LossSurface from "./loss-surface/LossSurface.astro"
import MemoryFit from "./memory-fit/MemoryFit.astro"
import Race from "./race/Race.astro"
import StepTime from "./step-time/StepTime.astro"
import Aside from "./text/Aside.astro"
import LessonImage from "./text/LessonImage.astro"
import Note from "./text/Note.astro"

/** The components behind the names in the registry. */
export const components = {
  BatchSizes,
  CostTrace,
  FiveMillion,
  LossSurface,
  MemoryFit,
  Race,
  StepTime,
  Aside,
  LessonImage,
  Note,
}
