import type { Address, MachineMaker, Vector } from "./kernels/kernels.ts"
import { Layout, requireMemory } from "./memory.ts"
import type { Workspace } from "./problem.ts"

/** What every workspace holds, before there is memory for it. */
export interface SpacePlan {
  readonly layout: Layout
  readonly size: number
  readonly vectorLength: number
  readonly vectors: number
  readonly float: number
  readonly addresses: {
    readonly vectors: Address
    readonly order: Address
    readonly state: Address
  }
}

/** Plans room for the order of the examples and for vectors; whoever asks adds the rest to the layout. */
export function planSpace(wish: {
  readonly size: number
  readonly vectorLength: number
  readonly vectors: number
  readonly float: number
}): SpacePlan {
  const layout = new Layout()
  return {
    ...wish,
    layout,
    addresses: {
      vectors: layout.reserve(wish.vectors * bytesOfVector(wish)),
      order: layout.reserve(wish.size * 4),
      state: layout.reserve(16),
    },
  }
}

const bytesOfVector = ({ vectorLength, float }: { vectorLength: number; float: number }): number =>
  Math.ceil((vectorLength * float) / 64) * 64

/**
 * Takes the memory of a plan and hands out what is in it; `order` holds the examples in the order
 * of the epoch.
 *
 * @throws RangeError where it would be too much.
 */
export function openSpace(
  plan: SpacePlan,
  maker: MachineMaker,
): Pick<Workspace, "machine" | "vector" | "renew" | "shuffleState" | "shuffle" | "exampleAt"> & {
  readonly order: Uint32Array
} {
  const { layout, size, vectorLength, vectors, float, addresses } = plan
  requireMemory(layout.bytes)
  const machine = maker.make(layout.bytes)
  const order = new Uint32Array(machine.buffer, addresses.order, size)
  const bytesOfVectors = vectors * bytesOfVector({ vectorLength, float })
  let given = 0
  const renew = (): void => {
    for (let i = 0; i < size; i++) order[i] = i
    new Uint8Array(machine.buffer, addresses.vectors, bytesOfVectors).fill(0)
    given = 0
  }
  renew()
  return {
    machine,
    order,
    renew,
    shuffle: () => machine.kernels.shuffle(addresses.order, size, addresses.state),
    exampleAt: (place) => order[place],
    shuffleState: new Uint32Array(machine.buffer, addresses.state, 4),
    vector(): Vector {
      if (given === vectors)
        throw new RangeError(`a workspace for ${vectors} vectors was asked for one more`)
      const at = addresses.vectors + given++ * bytesOfVector({ vectorLength, float })
      return float === 4
        ? new Float32Array(machine.buffer, at, vectorLength)
        : new Float64Array(machine.buffer, at, vectorLength)
    },
  }
}
