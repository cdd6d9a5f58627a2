import type { Connection } from 'vscode-languageserver'
import type { Host } from '../service/host.ts'
import { bytesOfBase64 } from './base64.ts'
import { LIST_FILES, type ListFilesAnswer, READ_FILE, type ReadFileAnswer } from './protocol.ts'

/** Files over the editor, for a server without a disk: the editor reads whatever its window shows, local or not. */
export function clientHost(connection: Connection): Host {
  return {
    read: async (uri) => {
      const answer = await connection.sendRequest<ReadFileAnswer>(READ_FILE, { uri }).catch(() => UNREACHABLE)
      if (answer.kind !== 'bytes') return answer
      const { base64, ...rest } = answer
      return { ...rest, bytes: bytesOfBase64(base64) }
    },
    list: async (uri) => connection.sendRequest<ListFilesAnswer>(LIST_FILES, { uri }).catch(() => UNREACHABLE),
  }
}

const UNREACHABLE = { kind: 'problem', reason: 'failed' } as const
