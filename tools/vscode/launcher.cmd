@tsx "%~dp0launcher.ts" %*
