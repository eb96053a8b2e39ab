import BatchSearch from "./batch-search/BatchSearch.astro"
import BatchSizes from "./batch-sizes/BatchSizes.astro"
import BreathingSurface from "./breathing-surface/BreathingSurface.astro"
import CostTrace from "./cost-trace/CostTrace.astro"
import FiveMillion from "./five-million/FiveMillion.astro"
import GradientCloud from "./gradient-cloud/GradientCloud.astro"
import LossSurface from "./loss-surface/LossSurface.astro"
import Challenge from "./questions/Challenge.astro"
import Predict from "./questions/Predict.astro"
import PredictChoice from "./questions/PredictChoice.astro"
import Quiz from "./questions/Quiz.astro"
import QuizChoice from "./questions/QuizChoice.astro"
import QuizExplanation from "./questions/QuizExplanation.astro"
import NoiseFloor from "./noise-floor/NoiseFloor.astro"
import MemoryFit from "./memory-fit/MemoryFit.astro"
import Race from "./race/Race.astro"
import StepTime from "./step-time/StepTime.astro"
import Aside from "./text/Aside.astro"
import LessonImage from "./text/LessonImage.astro"
import FigureName from "./text/FigureName.astro"
import Note from "./text/Note.astro"
import Proof from "./text/Proof.astro"
import Tab from "./text/Tab.astro"
import Tabs from "./text/Tabs.astro"
import Teacher from "./text/Teacher.astro"
import Term from "./text/Term.astro"
import TermDefinition from "./text/TermDefinition.astro"

/** The figures of the registry, by the names of their components. */
export const figureComponents = {
  BatchSearch,
  BatchSizes,
  BreathingSurface,
  CostTrace,
  FiveMillion,
  GradientCloud,
  LossSurface,
  NoiseFloor,
  MemoryFit,
  Race,
  StepTime,
}

/** The components behind the names in the registry. */
export const components = {
  ...figureComponents,
  Challenge,
  Predict,
  PredictChoice,
  Quiz,
  QuizChoice,
  QuizExplanation,
  Aside,
  LessonImage,
  Note,
  Proof,
  FigureName,
  Tab,
  Tabs,
  Teacher,
  Term,
  TermDefinition,
}
