import * as vscode from 'vscode'
import { type Case, equal } from './harness.ts'

export const draftCases: readonly Case[] = [
  {
    sentence: 'The extension is there',
    prove: async () => equal(vscode.extensions.getExtension('onrecord.onrecord')?.id, 'onrecord.onrecord'),
  },
]
