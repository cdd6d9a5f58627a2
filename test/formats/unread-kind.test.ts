import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readString } from '../../server/src/formats/registry.ts'

const READ: readonly (readonly [what: string, name: string, text: string])[] = [
  ['a transcript with time codes', 'talk.txt', '[00:12:34] RUIZ: We will open the bridge in June.\n'],
  ['a plain text that is named as subtitles', 'talk.srt', 'RUIZ: We will open the bridge in June.\n'],
  ['a plain text that is named as a page', 'talk.html', '“We will open the bridge in June,” said Ana Ruiz.\n'],
  ['an e-mail without codes', 'talk.eml', 'Subject: Bridge\n\n“We will open the bridge in June,” said Ana Ruiz.\n'],
  ['a draft with tags in it', 'draft.md', 'The <b>bridge</b>.\n\n```\n00:01.000 --> 00:04.000\n```\n'],
  ['settings', 'onrecord.json', '{"drafts": "*.md"}'],
]

for (const [what, name, text] of READ)
  test(`${what} is read`, () => assert.equal(readString(text, name).kind, 'document'))

const UNREAD: readonly (readonly [what: string, name: string, text: string])[] = [
  ['subtitles with hours', 'talk', '1\n00:00:01,000 --> 00:00:04,000\nWe will.\n'],
  ['subtitles after a note', 'talk.vtt', 'WEBVTT - Bridge\n\nNOTE by Ines\n\n00:01.000 --> 00:04.000\nWe will.\n'],
  ['subtitles that begin with words', 'talk.srt', 'Bridge\n\n1\n00:00:01,000 --> 00:00:04,000\nWe will.\n'],
  ['a page without a head', 'talk.htm', '<p>We <i>will</i>.</p>\n'],
  ['a page under another name', 'talk.txt', '\n<?xml version="1.0"?>\n<!DOCTYPE html>\n<html><p>We will.</p></html>'],
  ['news as XML', 'talk.xml', '<nitf><p>We will.</p></nitf>'],
  ['posts as JSON lines', 'posts.jsonl', '{"text": "“We will.”"}\n'],
]

for (const [what, name, text] of UNREAD)
  test(`${what} is not taken for plain text`, () => assert.equal(readString(text, name).kind, 'problem'))
