/** Made by tools/vite/offline-plugin.ts. */
declare module "virtual:shell-plan" {
  export const shellPlan: import("../shell-plan").ShellPlan;
}
