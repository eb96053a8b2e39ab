/** The hashes of the runs, the same wherever they are run; they change only with the engine. */
export const recorded = {
  sgd: "eea77910",
  momentum: "6adab6f2",
  nesterov: "73e3c9eb",
  "mean-momentum": "72f3677",
  adagrad: "68bd7dee",
  rmsprop: "cea0a87a",
  adam: "ef4b4963",
  adamw: "6d0fe724",
  amsgrad: "d7afa213",
  "linear, by single examples": "931e081f",
  "logistic, wide rows": "ac7aaec3",
  "softmax on penguins": "e2af05ce",
  "relu, clipped, cosine with warm-up": "8a8136e",
  "adam in double precision": "20104dc",
  "logistic in double precision": "6bcc6f3f",
  "rosenbrock by amsgrad": "ac269bc2",
}
