/** Our own custom properties, set where a value is only known in the browser. */
import "react";

declare module "react" {
  interface CSSProperties {
    "--code-size"?: string;
    "--columns"?: number;
    "--exercises"?: number;
    "--line"?: number;
    "--content-height"?: string;
    "--part"?: string;
  }
}
