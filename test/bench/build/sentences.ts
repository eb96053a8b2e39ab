/** A text of a generated lesson in the languages of the generated course. */
export interface Text {
  readonly en: string
  readonly ko: string
}

/** Sentences that generated lessons are put together from; # stands for a number that changes. */
export const sentences: readonly Text[] = [
  {
    en: "A training set of # examples is cut into mini-batches of # examples each.",
    ko: "예제 #개로 된 훈련 집합을 #개씩 미니배치로 나눕니다.",
  },
  {
    en: "After # updates the cost has fallen to a value near 0.#, and it goes on falling slowly.",
    ko: "#번 갱신하고 나면 비용은 0.# 근처까지 내려가고, 그 뒤로도 천천히 줄어듭니다.",
  },
  {
    en: "The gradient of $J^{\\{t\\}}$ is computed from mini-batch # alone, so it is only an estimate of the gradient of $J$.",
    ko: "$J^{\\{t\\}}$의 기울기는 미니배치 # 하나로만 계산하므로 $J$의 기울기를 어림한 값일 뿐입니다.",
  },
  {
    en: "With a learning rate of 0.# the path wavers, yet on average it heads for the minimum.",
    ko: "학습률이 0.#이면 경로가 흔들리지만, 평균적으로는 최솟값을 향해 갑니다.",
  },
  {
    en: "The **variance** of the estimate falls like $1/B$, which is # times less for a batch # times as large.",
    ko: "추정값의 **분산**은 $1/B$처럼 줄어들어, 배치가 #배 커지면 #배 작아집니다.",
  },
  {
    en: "Nothing in this argument needs the examples to be drawn in the same order in epoch #.",
    ko: "이 논증은 에포크 #에서 예제를 같은 순서로 뽑는다는 것을 전혀 필요로 하지 않습니다.",
  },
  {
    en: "In practice one tries # values on a logarithmic scale and keeps the one that is soonest at the target.",
    ko: "실제로는 로그 눈금에서 값 #개를 시험해 보고 목표에 가장 먼저 닿는 값을 고릅니다.",
  },
  {
    en: "Because the work is _vectorized_, # examples together take hardly longer than # of them alone.",
    ko: "계산이 _벡터화_되어 있으므로 예제 #개를 한꺼번에 처리해도 #개를 따로 처리할 때와 시간이 거의 같습니다.",
  },
  {
    en: "Write $w \\leftarrow w - \\alpha \\nabla J(w)$ for one step, and repeat it # times.",
    ko: "한 걸음을 $w \\leftarrow w - \\alpha \\nabla J(w)$라고 쓰고 #번 되풀이합니다.",
  },
  {
    en: "A cost that rises at iteration # is a sign that the learning rate is larger than $2/\\lambda_{\\max}$.",
    ko: "반복 #에서 비용이 올라간다면 학습률이 $2/\\lambda_{\\max}$보다 크다는 신호입니다.",
  },
  {
    en: "About # of every hundred labels are wrong, and the model has to live with them.",
    ko: "이름표 백 개 가운데 #개쯤은 틀렸고, 모형은 그것을 견뎌야 합니다.",
  },
  {
    en: "The run is the same on every device, since its # random numbers come from a seeded stream.",
    ko: "난수 #개가 씨앗이 정해진 수열에서 나오므로 어느 기기에서 돌려도 실행은 똑같습니다.",
  },
  {
    en: "Compare the curve with that of lesson #, where the same data were used with momentum.",
    ko: "같은 자료에 모멘텀을 썼던 강의 #의 곡선과 견주어 보세요.",
  },
  {
    en: "Where the surface is # times steeper in one direction than in another, the path zigzags.",
    ko: "한 방향이 다른 방향보다 #배 가파른 곳에서는 경로가 지그재그로 움직입니다.",
  },
  {
    en: "Once the parameters are within 0.# of the minimum, noise decides where the next step leads.",
    ko: "매개변수가 최솟값에서 0.# 안으로 들어오면 다음 걸음의 방향은 잡음이 정합니다.",
  },
  {
    en: "Use `batch=#` if memory is short, and `batch=all` if the training set is small.",
    ko: "메모리가 모자라면 `batch=#`을 쓰고, 훈련 집합이 작으면 `batch=all`을 쓰세요.",
  },
]

export const sectionTitles: readonly Text[] = [
  { en: "What is being learned", ko: "무엇을 배우는가" },
  { en: "One step at a time", ko: "한 걸음씩" },
  { en: "Where the noise comes from", ko: "잡음은 어디서 오는가" },
  { en: "Choosing a learning rate", ko: "학습률 고르기" },
  { en: "The price of an update", ko: "갱신 한 번의 값" },
  { en: "How it ends", ko: "어떻게 끝나는가" },
  { en: "A second look", ko: "다시 살펴보기" },
  { en: "What to remember", ko: "기억할 것" },
]

export const formulas: readonly string[] = [
  String.raw`J(w, b) = \frac{1}{m} \sum_{i=1}^{m} \mathcal{L}\bigl(\hat{y}^{(i)}, y^{(i)}\bigr)`,
  String.raw`v_t = \beta v_{t-1} + (1 - \beta) \nabla J^{\{t\}}(w_{t-1})`,
  String.raw`\alpha_t = \frac{\alpha_0}{1 + k t}, \qquad \sum_t \alpha_t = \infty`,
  String.raw`\operatorname{Var}\Bigl[\frac{1}{B}\sum_{i \in S_t} g_i\Bigr] = \frac{\sigma^2}{B}`,
  String.raw`\sigma(z) = \frac{1}{1 + e^{-z}}`,
]

export const code = `for epoch in range(epochs):
    for batch in batches(examples, size):
        gradient = cost_gradient(parameters, batch)
        parameters -= rate * gradient`

export const words = {
  title: { en: "Lesson #", ko: "강의 #" },
  description: {
    en: "A generated lesson on descent in small steps, number #.",
    ko: "작은 걸음으로 내려가는 법을 다룬 생성된 강의 #입니다.",
  },
  caption: {
    en: "Experiment #: move a control, and look at how far the noise of $J^{\\{t\\}}$ reaches.",
    ko: "실험 #: 조절기를 움직이며 $J^{\\{t\\}}$의 잡음이 어디까지 미치는지 살펴보세요.",
  },
} as const satisfies Record<string, Text>
