/** Where a file is dropped or chosen. */

import { useState, type DragEvent, type ReactNode } from "react"

interface FileFieldProps {
  readonly file: File | undefined
  readonly onFile: (file: File) => void
  readonly describedBy: string | undefined
}

export function FileField({ file, onFile, describedBy }: FileFieldProps): ReactNode {
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const dropped = event.dataTransfer.files[0]
    if (dropped !== undefined) onFile(dropped)
  }
  return (
    <div
      className={over ? "drop drop-over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label htmlFor="file">The report’s file</label>
      <p>
        {file === undefined ? (
          "Drop it here, or choose it."
        ) : (
          <>
            <bdi>{file.name}</bdi>, {sizeInWords(file.size)}
          </>
        )}
      </p>
      <input
        id="file"
        type="file"
        accept=".txt,.md,.html,.htm,text/plain,text/markdown,text/html"
        aria-describedby={describedBy}
        aria-invalid={describedBy !== undefined}
        onChange={({ target }) => {
          const chosen = target.files?.[0]
          if (chosen !== undefined) onFile(chosen)
        }}
      />
      <p className="hint">Text, Markdown or HTML: .txt, .md, .html.</p>
    </div>
  )
}

function sizeInWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`
  return bytes < 1_000_000
    ? `${Math.round(bytes / 1_000)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
}
