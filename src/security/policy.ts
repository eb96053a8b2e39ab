import { createHash } from "node:crypto"

/** The code that stands in a page itself. */
export interface InlineCode {
  readonly scripts: ReadonlySet<string>
  readonly styles: ReadonlySet<string>
  /** Whether the page is made to stand in a frame, which may be closed off. */
  readonly isFramed?: boolean
}

/** What pages and the server say alike. A picture is drawn by way of a `data:` address as it is saved. */
const fixed = [
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
] as const

const framedWorkers = "worker-src 'self' data:"

/**
 * The Content-Security-Policy of a page: its own host and no other, and of inline scripts and style
 * sheets those that the page was built with. The kernels are WebAssembly; drawings carry their
 * colours and places in `style` attributes, which load nothing and run nothing. In a frame that is
 * closed off, a worker can only be had from a `data:` address, which imports what it needs.
 */
export const pagePolicy = ({ scripts, styles, isFramed = false }: InlineCode): string =>
  [
    "default-src 'self'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...Array.from(scripts, hashOf)].join(" "),
    // Browsers that know `style-src-elem` hear this for attributes alone, older ones for both.
    "style-src 'self' 'unsafe-inline'",
    ["style-src-elem 'self'", ...Array.from(styles, hashOf)].join(" "),
    ...(isFramed ? [framedWorkers] : []),
    ...fixed,
  ].join("; ")

/**
 * The policy for a server to send with every file: what a page cannot say of itself, who may frame
 * it, and what workers may load, for a worker has the policy that came with its file. It has no
 * hashes, so it holds for every build, and is nowhere stricter than the pages.
 */
export const headerPolicy = [
  ...["connect-src", "font-src", "frame-src", "manifest-src", "media-src"].map(
    (directive) => `${directive} 'self'`,
  ),
  framedWorkers,
  ...fixed,
  "frame-ancestors *",
].join("; ")

/** A browser hashes what its parser read, and that has one kind of line ending. */
const hashOf = (code: string): string =>
  `'sha256-${createHash("sha256").update(code.replace(/\r\n?/g, "\n")).digest("base64")}'`
