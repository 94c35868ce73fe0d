-- What a person does in Neovim, without the person: opens a template, waits for its problems, hovers, applies a fix.
-- Prints one line of JSON.
local function fail(what)
  io.stderr:write(what .. '\n')
  vim.cmd('cquit 1')
end

local function ask(method, params)
  params.textDocument = { uri = vim.uri_from_bufnr(0) }
  local answers, problem = vim.lsp.buf_request_sync(0, method, params, 10000)
  for _, answer in pairs(answers or {}) do
    if answer.error then fail(method .. ': ' .. answer.error.message) end
    if answer.result then return answer.result end
  end
  fail(method .. ' is not answered' .. (problem and ': ' .. problem or ''))
end

vim.cmd('edit template.yaml')
local started = vim.loop.hrtime()
if not vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 20) then fail('no diagnostics') end
local milliseconds = (vim.loop.hrtime() - started) / 1e6

local diagnostics = {}
local timeout
for _, found in ipairs(vim.diagnostic.get(0)) do
  table.insert(diagnostics, { line = found.lnum + 1, code = found.code, message = found.message, source = found.source })
  if found.code == 'value-outside-bounds' then timeout = found end
end
if not timeout then fail('Timeout is not marked') end

local at = { line = timeout.lnum, character = timeout.col }
local hover = ask('textDocument/hover', { position = at })
local actions = ask('textDocument/codeAction', {
  range = { start = at, ['end'] = { line = timeout.end_lnum, character = timeout.end_col } },
  context = { diagnostics = { timeout.user_data.lsp } },
})
local titles = {}
for _, action in ipairs(actions) do
  table.insert(titles, action.title)
end
local fix = actions[1]
if not fix.edit then fix = ask('codeAction/resolve', fix) end
vim.lsp.util.apply_workspace_edit(fix.edit, 'utf-16')
local gone = vim.wait(10000, function()
  for _, found in ipairs(vim.diagnostic.get(0)) do
    if found.code == 'value-outside-bounds' then return false end
  end
  return true
end, 20)

io.stdout:write(vim.json.encode({
  milliseconds = math.floor(milliseconds),
  diagnostics = diagnostics,
  hover = hover.contents.value,
  actions = titles,
  fixed = vim.api.nvim_buf_get_lines(0, timeout.lnum, timeout.lnum + 1, true)[1],
  gone = gone,
}) .. '\n')
vim.cmd('quitall!')
