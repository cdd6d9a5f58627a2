/** The texts that can be drafts or sources, wherever they are kept: on disk, in a repository on the web, or unsaved. */
export const DOCUMENTS = [{ language: 'markdown' }, { language: 'plaintext' }, { language: 'transcript' }]
