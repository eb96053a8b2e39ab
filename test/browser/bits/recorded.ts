/** The hashes of the runs, the same wherever they are run; they change only with the engine. */
export const recorded = {
  sgd: "8cb9136a",
  momentum: "f57bc5a",
  nesterov: "e2456aae",
  "mean-momentum": "dd312eab",
  adagrad: "2d91aaab",
  rmsprop: "b87ca1bb",
  adam: "626bb7c3",
  adamw: "e0677ce8",
  amsgrad: "a77e42ff",
  "linear, by single examples": "931e081f",
  "logistic, wide rows": "ac7aaec3",
  "softmax on penguins": "e2af05ce",
  "relu, clipped, cosine with warm-up": "e07dc5b3",
  "adam in double precision": "ef1fbf29",
  "logistic in double precision": "6bcc6f3f",
  "rosenbrock by amsgrad": "ac269bc2",
}
