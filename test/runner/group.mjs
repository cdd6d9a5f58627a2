// Programs that start programs of their own: an editor starts extension hosts, watchers and language servers.
import { spawn } from 'node:child_process'

/**
 * Starts a program in a process group of its own. `end()` ends it with everything that it started, and waits for its
 * output to close; the end of this process does so too.
 */
export function startGroup(program, args, options) {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const closed = new Promise((resolve) => child.once('close', resolve))
  const end = () => {
    process.off('exit', end)
    killGroup(child.pid)
    return closed
  }
  process.once('exit', end)
  return { child, closed, end }
}

function killGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (problem) {
    if (problem.code !== 'ESRCH') throw problem
  }
}
