@echo off
rem Starts Chizheng on the Java at hand: the desk without arguments, else one headless command.
rem ASCII only: cmd reads this file in the code page of the machine. Chinese sentences stand in lib\*.txt.
setlocal EnableExtensions DisableDelayedExpansion

set "LIB=%~dp0lib"
if not exist "%LIB%\chizheng.jar" set "LIB=%~dp0..\lib"
if not exist "%LIB%\chizheng.jar" goto incomplete
if not exist "%LIB%\javafx-graphics-*-win.jar" goto otherfolder

set "JAVABIN="
set "VERSION="
call :probe "%LIB%\..\runtime\bin"
if defined JAVABIN goto found
if defined JAVA_HOME call :probe "%JAVA_HOME%\bin"
if defined JAVABIN goto found
for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :probe "%%~dp$PATH:j."
if defined JAVABIN goto found
for /d %%d in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\BellSoft\*") do if not defined JAVABIN call :probe "%%d\bin"
if not defined JAVABIN goto nojava

:found
set "OPTS=-XX:+UseSerialGC -Xms64m -Xmx768m -Dfile.encoding=UTF-8"
set "OPTS=%OPTS% -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8"
set "OPTS=%OPTS% -Dorg.jooq.no-logo=true -Dorg.jooq.no-tips=true -Xlog:disable -Xlog:all=error:stderr"
if not "%~1"=="" goto headless

rem The classes of the desk as the first start left them, ready to be mapped: see chizheng beside this file.
set "BUILD=0"
set /p BUILD=<"%LIB%\build.id"
set "CACHE=%LOCALAPPDATA%\chizheng\cache"
set "ARCHIVE=%CACHE%\desk-%VERSION%-%BUILD%.jsa"
if not exist "%CACHE%" mkdir "%CACHE%"
set "SHARE=-XX:SharedArchiveFile"
if not exist "%ARCHIVE%" set "SHARE=-XX:ArchiveClassesAtExit"
start "" "%JAVABIN%\javaw.exe" %OPTS% -XX:TieredStopAtLevel=1 "%SHARE%=%ARCHIVE%" %CHIZHENG_JAVA_OPTS% -jar "%LIB%\chizheng.jar"
exit /b 0

:headless
for /f "tokens=2 delims=:." %%p in ('chcp') do set "PAGE=%%p"
chcp 65001 >nul
"%JAVABIN%\java.exe" %OPTS% %CHIZHENG_JAVA_OPTS% -jar "%LIB%\chizheng.jar" %*
set "CODE=%ERRORLEVEL%"
chcp %PAGE% >nul
exit /b %CODE%

rem Sets JAVABIN and VERSION when the folder %1 holds a Java of 17 or newer.
:probe
if not exist "%~1\java.exe" exit /b 0
set "PROBE=%TEMP%\chizheng-%RANDOM%.txt"
"%~1\java.exe" -version 2>"%PROBE%"
set "SEEN="
for /f "usebackq tokens=2,3" %%a in ("%PROBE%") do if /i "%%a"=="version" if not defined SEEN set "SEEN=%%~b"
del "%PROBE%"
if not defined SEEN exit /b 0
set "MAJOR=0"
for /f "tokens=1 delims=.-+_" %%a in ("%SEEN%") do set "MAJOR=%%a"
if %MAJOR% LSS 17 exit /b 0
set "JAVABIN=%~1"
set "VERSION=%SEEN%"
exit /b 0

:nojava
set "NOTICE=%LIB%\no-java.txt"
goto tell

:otherfolder
set "NOTICE=%LIB%\not-windows.txt"
goto tell

:incomplete
set "NOTICE=%~dp0"
echo chizheng.jar: not found beside %NOTICE%
pause
exit /b 1

rem Notepad shows Chinese on every Windows; a console only in the right code page and font.
:tell
if "%~1"=="" start "" notepad.exe "%NOTICE%"
if "%~1"=="" exit /b 1
for /f "tokens=2 delims=:." %%p in ('chcp') do set "PAGE=%%p"
chcp 65001 >nul
type "%NOTICE%" 1>&2
chcp %PAGE% >nul
exit /b 1
