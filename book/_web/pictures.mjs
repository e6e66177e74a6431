// Entry: the pictures in which the reader's own code runs. Each is loaded when the reader comes near it.

import {whenNear} from "./field.mjs";

const ROOMS = {
  neuron_knob: () => import("./pictures/neuron_knob.mjs"),
  own: () => import("./pictures/own.mjs"),
  reads: () => import("./pictures/reads.mjs"),
  way_back: () => import("./pictures/way_back.mjs"),
};

document.querySelectorAll("[data-picture]").forEach(enhance);

function enhance(box) {
  whenNear(box, async () => { (await ROOMS[box.dataset.picture]()).enhance(box); });
}
