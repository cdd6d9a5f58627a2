-- Neovim, set up as docs/editors.md says, at work in the example newsroom. Prints TAP; the plan comes last.
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

local wrong_number = function() return finding('altered-number', 'northern gate has closed') end

vim.cmd('edit tidewall-draft.md')

prove('a wrong number is found and marked on the number', function()
  local found = eventually('the finding', wrong_number)
  assert(text_in(found) == '241', text_in(found))
  assert(found.severity == vim.diagnostic.severity.ERROR)
end)

prove('the hover shows the original sentence', function()
  cursor_on(wrong_number())
  local hover = vim.inspect(ask('textDocument/hover').contents)
  assert(hover:find('closed .*214.* times without a fault'), hover)
end)

prove('the definition of a quotation is its passage in the source', function()
  cursor_on(wrong_number())
  local place = ask('textDocument/definition')
  place = place[1] or place
  assert((place.uri or place.targetUri):find('port%-authority%-statement%.txt$'), vim.inspect(place))
end)

prove('the fix puts the number of the source back, and the finding goes', function()
  local found = wrong_number()
  cursor_on(found)
  local place = { line = found.lnum, character = vim.str_utfindex(vim.api.nvim_get_current_line(), found.col) }
  local actions = ask('textDocument/codeAction', { range = { start = place, ['end'] = place }, context = { diagnostics = {} } })
  local restore = vim.tbl_filter(function(action) return action.isPreferred end, actions)[1]
  assert(restore, vim.inspect(actions))
  vim.lsp.util.apply_workspace_edit(restore.edit or ask('codeAction/resolve', restore).edit, 'utf-16')
  assert(vim.api.nvim_get_current_line():find('closed 214 times'), vim.api.nvim_get_current_line())
  eventually('the silence', function() return not wrong_number() end)
end)

prove('undo brings the finding back', function()
  vim.cmd('undo')
  eventually('the finding', wrong_number)
end)

io.stdout:write('1..' .. proved .. '\n')
vim.cmd('qall!')
