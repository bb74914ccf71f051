// The floor that start and memory are measured against: one sandboxed window with a line of text, and nothing else.
const { app, BrowserWindow, session } = require('electron')
const { join } = require('node:path')

app.on('window-all-closed', () => app.quit())
app.whenReady().then(() => {
  // Chromium hides a computer's addresses from WebRTC unless media could be asked for; the data channel needs them.
  session.defaultSession.setPermissionCheckHandler(() => true)
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, backgroundThrottling: false },
  })
  window.once('ready-to-show', () => window.show())
  return window.loadFile(join(__dirname, 'index.html'))
})
