-- Neovim, set up as docs/editors.md says, at work on a small draft. Prints TAP; the plan comes last.
local LIMIT, PAUSE = 20000, 20
local proved = 0

local function prove(sentence, claim)
  local held, problem = xpcall(claim, debug.traceback)
  io.stdout:write((held and 'ok - ' or 'not ok - ') .. sentence .. '\n')
  if not held then io.stdout:write('# ' .. problem:gsub('\n', '\n# ') .. '\n') end
  proved = proved + 1
end

local function eventually(what, condition)
  local answer
  assert(vim.wait(LIMIT, function() answer = condition() return answer end, PAUSE), what .. ' did not come')
  return answer
end

local function line_of(words)
  return vim.fn.search('\\V' .. words, 'cnw') - 1
end

--- The finding with this code on the line that has these words, or nil.
local function finding(code, words)
  for _, found in ipairs(vim.diagnostic.get(0, { lnum = line_of(words) })) do
    if (found.code or found.user_data.lsp.code) == code then return found end
  end
end

local function text_in(found)
  return vim.api.nvim_buf_get_text(0, found.lnum, found.col, found.end_lnum, found.end_col, {})[1]
end

--- The server's answer to a request about the cursor's place.
local function ask(method, more)
  local params = vim.tbl_extend('force', vim.lsp.util.make_position_params(0, 'utf-16'), more or {})
  local answers, problem = vim.lsp.buf_request_sync(0, method, params, LIMIT)
  local _, answer = next(assert(answers, problem))
  assert(not answer.err and not answer.error, vim.inspect(answer))
  return answer.result
end

local function cursor_on(found)
  vim.api.nvim_win_set_cursor(0, { found.lnum + 1, found.col })
end

local changed_word = function() return finding('altered-qualifier', 'open the bridge') end

vim.cmd('edit bridge-draft.txt')

prove('a changed word is found and marked on the word', function()
  local found = eventually('the finding', changed_word)
  assert(text_in(found) == 'will', text_in(found))
  assert(found.severity == vim.diagnostic.severity.ERROR)
end)

prove('the hover shows the original sentence', function()
  cursor_on(changed_word())
  local hover = vim.inspect(ask('textDocument/hover').contents)
  assert(hover:find('We may open the bridge in June'), hover)
end)

prove('the definition of a quotation is its passage in the source', function()
  cursor_on(changed_word())
  vim.lsp.buf.definition()
  eventually('the source', function() return vim.fn.bufname():find('council%.txt$') end)
  assert(vim.api.nvim_get_current_line():find('We may open'), vim.api.nvim_get_current_line())
  vim.cmd('buffer bridge-draft.txt')
end)

prove('the fix puts the word of the source back, and the finding goes', function()
  local found = changed_word()
  cursor_on(found)
  local place = { line = found.lnum, character = vim.str_utfindex(vim.api.nvim_get_current_line(), found.col) }
  local actions = ask('textDocument/codeAction', { range = { start = place, ['end'] = place }, context = { diagnostics = {} } })
  local restore = vim.tbl_filter(function(action) return action.isPreferred end, actions)[1]
  assert(restore, vim.inspect(actions))
  vim.lsp.util.apply_workspace_edit(restore.edit or ask('codeAction/resolve', restore).edit, 'utf-16')
  assert(vim.api.nvim_get_current_line():find('We may open'), vim.api.nvim_get_current_line())
  eventually('the silence', function() return not changed_word() end)
end)

prove('undo brings the finding back', function()
  vim.cmd('undo')
  eventually('the finding', changed_word)
end)

prove('the completion of Neovim asks the server', function()
  assert(vim.bo.omnifunc == 'v:lua.vim.lsp.omnifunc', vim.bo.omnifunc)
end)

prove('an opening mark offers the words of the sources, closed and attributed', function()
  vim.cmd('normal! Go')
  vim.cmd('normal! o“old one')
  local place = { line = vim.fn.line('$') - 1, character = #'“old one' - 2 } -- the mark is three bytes and one unit
  local answer = ask('textDocument/completion', { position = place })
  local items = vim.lsp.util.text_document_completion_list_to_complete_items(answer, '')
  assert(#items == 1, vim.inspect(items))
  vim.lsp.util.apply_text_edits({ items[1].user_data.nvim.lsp.completion_item.textEdit }, 0, 'utf-16')
  local line = vim.fn.getline('$')
  assert(line == '“The old one is closed for good,” said Vera Lind.', line)
end)

prove('a renamed speaker has the new name everywhere, and what was said stays as it was said', function()
  vim.fn.cursor(1, 1)
  vim.fn.search('Vera')
  vim.lsp.buf.rename('Ana Ruiz')
  eventually('the new name', function() return vim.fn.search('said Ana Ruiz, the mayor', 'nw') > 0 end)
  assert(vim.fn.search('^Ms Ruiz would not', 'nw') > 0 and vim.fn.search('I told Ms Lind so', 'nw') > 0)
end)

io.stdout:write('1..' .. proved .. '\n')
vim.cmd('qall!')
