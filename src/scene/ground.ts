import { BufferAttribute, BufferGeometry, DoubleSide, Mesh, ShaderMaterial } from "three"
import { contourLook } from "./look.ts"
import { rampColour, shaded, type Paint } from "./paint.ts"
import { reliefMesh, type Relief } from "./relief.ts"

const vertexShader = `
  attribute float tone;
  attribute float shade;
  varying float vTone;
  varying float vShade;
  void main() {
    vTone = tone;
    vShade = shade;
    gl_Position = projectionMatrix * (modelViewMatrix * vec4(position, 1.0));
  }
`

/** The colour steps at each contour, softly over one pixel. */
const fragmentShader = `
  ${rampColour}
  ${shaded}
  varying float vTone;
  varying float vShade;
  void main() {
    float band = vTone * ${(contourLook.count + 1).toFixed(1)};
    float edge = floor(band + 0.5);
    float step = edge - 1.0 + clamp((band - edge) / max(fwidth(band), 1e-4) + 0.5, 0.0, 1.0);
    float tone = clamp(step / ${contourLook.count.toFixed(1)}, 0.0, 1.0);
    gl_FragColor = vec4(shaded(rampColour(tone), vShade), 1.0);
  }
`

/** The model itself: the colours of the loss under a light that stands still. */
export function createGround({ ramp }: Paint) {
  const material = new ShaderMaterial({
    vertexShader,
    fragmentShader,
    uniforms: { ramp },
    side: DoubleSide,
  })
  const mesh = new Mesh(new BufferGeometry(), material)
  mesh.frustumCulled = false
  mesh.visible = false
  const sizes: Record<string, number> = { position: 3, tone: 1, shade: 1 }
  let columns = 0
  let rows = 0
  return {
    mesh,
    set(relief: Relief): void {
      const { positions, tones, shades, triangles } = reliefMesh(relief)
      const arrays: Record<string, Float32Array> = {
        position: positions,
        tone: tones,
        shade: shades,
      }
      const fits = relief.columns === columns && relief.rows === rows
      columns = relief.columns
      rows = relief.rows
      if (!fits) {
        mesh.geometry.dispose()
        mesh.geometry = new BufferGeometry()
        mesh.geometry.setIndex(new BufferAttribute(triangles, 1))
      }
      for (const [name, array] of Object.entries(arrays)) {
        if (fits) {
          const attribute = mesh.geometry.getAttribute(name)
          attribute.array.set(array)
          attribute.needsUpdate = true
        } else mesh.geometry.setAttribute(name, new BufferAttribute(array, sizes[name]))
      }
      mesh.visible = true
    },
    dispose(): void {
      mesh.geometry.dispose()
      material.dispose()
    },
  }
}
