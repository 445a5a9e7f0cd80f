import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { projectRoot } from './projectRoot.mjs';

/**
 * Runs a program in the foreground: its output is ours, the signals we get go on to it.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, cwd?: string }} [options]
 * @returns {Promise<number>} its exit code; 128 + the signal's number when a signal ended it
 */
export function runCommand(program, args, { env = {}, cwd = projectRoot } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' });
    const stopForwarding = forwardSignals(child);
    child.on('error', (failure) => {
      stopForwarding();
      reject(failure);
    });
    child.on('close', (code, signal) => {
      stopForwarding();
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

/**
 * Runs a program and keeps what it prints, for a step whose output is only wanted when it fails.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, cwd?: string, timeout?: number }} [options] timeout in
 *   milliseconds, default none
 * @returns {Promise<{ code: number, output: string, timedOut: boolean }>} stdout and stderr as they came
 */
export function captureCommand(program, args, { env = {}, cwd = projectRoot, timeout } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const stopForwarding = forwardSignals(child);
    let output = '';
    let timedOut = false;
    const timer =
      timeout === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            child.kill('SIGKILL');
          }, timeout);
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
    const finish = () => {
      clearTimeout(timer);
      stopForwarding();
    };
    child.on('error', (failure) => {
      finish();
      reject(failure);
    });
    child.on('close', (code) => {
      finish();
      resolve({ code: code ?? 1, output, timedOut });
    });
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function forwardSignals(child) {
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, forward);
  return () => {
    for (const signal of signals) process.off(signal, forward);
  };
}
