// Programs that the suites need and npm cannot bring: a browser and the foreign editors.
import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { NotRun } from './tally.mjs'

/**
 * The path of the first of these programs that is installed. Where none is, their Debian packages are tried in turn,
 * if apt is here and this user may install. Throws `NotRun` with the reason otherwise.
 */
export function findProgram(names, packages) {
  const found = onPath(names)
  if (found) return found
  for (const name of packages) {
    if (!installPackages([name])) continue
    const installed = onPath(names)
    if (installed) return installed
  }
  throw new NotRun(`${names[0]} is not installed, and ${whyNotInstallable(packages)}`)
}

/** Whether these Debian packages are there now, each of them installed when it has to be. */
export function installPackages(names) {
  const asRoot = rootPrefix()
  if (!asRoot) return false
  console.log(`installing ${names.join(', ')} (Debian packages)`)
  const apt = (...args) => spawnSync(asRoot[0] ?? 'apt-get', [...asRoot.slice(1), ...args], APT_OPTIONS).status === 0
  const install = () => apt('install', '--yes', '--no-install-recommends', ...names)
  return install() || (apt('update') && install())
}

const APT_OPTIONS = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }

/** The command that runs apt-get as root, or null when there is none. */
function rootPrefix() {
  if (!onPath(['apt-get'])) return null
  if (process.getuid?.() === 0) return ['apt-get']
  return spawnSync('sudo', ['--non-interactive', 'true']).status === 0 ? ['sudo', '--non-interactive', 'apt-get'] : null
}

function whyNotInstallable(packages) {
  if (!onPath(['apt-get'])) return `there is no apt-get to install ${packages[0]} with`
  return rootPrefix() ? `apt-get could not install ${packages.join(' or ')}` : `only root may install ${packages[0]}`
}

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable)
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** npm in a folder. Its output is shown only when it fails. */
export function npm(folder, ...args) {
  execFileSync('npm', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' })
}
