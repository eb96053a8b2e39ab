import type { Problem, Workspace } from "./problem.ts"

/**
 * The problem for those who need it one after the other, such as many short trainings: all are given
 * one workspace in turn, each as if it were new. Of two who work at one time each would spoil the
 * other's numbers. A workspace is a memory of its own, which browsers are slow to take back, and phones
 * have no room for hundreds.
 */
export function inTurn(problem: Problem): Problem {
  let opened: { readonly vectors: number; readonly workspace: Workspace } | undefined
  return {
    ...problem,
    open(vectors) {
      if (opened === undefined || opened.vectors < vectors)
        opened = { vectors, workspace: problem.open(vectors) }
      else opened.workspace.renew()
      return opened.workspace
    },
  }
}
