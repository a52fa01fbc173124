@echo off
rem Serves Learning Rate to a class from this computer. "start.cmd 8080" chooses another port.
pushd "%~dp0"
echo Learning Rate for your class
rem Node, if it is there, is the fastest. PowerShell comes with Windows, and compiles the server.
where node >nul 2>nul
if not errorlevel 1 (
  node servers\serve.mjs %*
) else (
  powershell -NoProfile -ExecutionPolicy Bypass -Command "Add-Type -Path servers\serve.cs -ReferencedAssemblies System.Core -IgnoreWarnings; [ClassServer]::Serve((Get-Location).Path, '%~1')"
)
rem The window stays, so that a message can be read.
pause
